"""Pairs of words, by hand, for the queries of `search_sets.py`: plurals, names in Latin letters, dialect."""


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


PLURALS = _pairs("""
    وزير=وزراء رئيس=رؤساء دولة=دول حرب=حروب مدينة=مدن قرية=قرى طريق=طرق شارع=شوارع مدرسة=مدارس جامعة=جامعات
    طالب=طلاب معلم=معلمين معلمة=معلمات لاعب=لاعبين فريق=فرق ناد=أندية نادي=أندية مباراة=مباريات هدف=أهداف
    بطولة=بطولات كأس=كؤوس مدرب=مدربين شركة=شركات مصنع=مصانع بنك=بنوك سوق=أسواق سعر=أسعار سهم=أسهم مؤشر=مؤشرات
    عقد=عقود مشروع=مشاريع برنامج=برامج خطة=خطط قرار=قرارات قانون=قوانين نظام=أنظمة لجنة=لجان مجلس=مجالس
    عضو=أعضاء حزب=أحزاب انتخاب=انتخابات صوت=أصوات جيش=جيوش جندي=جنود ضابط=ضباط قائد=قادة سلاح=أسلحة
    صاروخ=صواريخ طائرة=طائرات سفينة=سفن قاعدة=قواعد هجوم=هجمات غارة=غارات تفجير=تفجيرات قنبلة=قنابل
    قتيل=قتلى جريح=جرحى ضحية=ضحايا أسير=أسرى لاجئ=لاجئين حادث=حوادث حريق=حرائق سيارة=سيارات مركبة=مركبات
    حافلة=حافلات قطار=قطارات مطار=مطارات رحلة=رحلات مسافر=مسافرين حاج=حجاج معتمر=معتمرين مسجد=مساجد إمام=أئمة
    شهر=أشهر يوم=أيام سنة=سنوات عام=أعوام ساعة=ساعات أسبوع=أسابيع مليون=ملايين مواطن=مواطنين مقيم=مقيمين
    وافد=وافدين عامل=عمال موظف=موظفين وظيفة=وظائف شاب=شباب فتاة=فتيات طفل=أطفال امرأة=نساء رجل=رجال أسرة=أسر
    عائلة=عائلات زوج=أزواج ابن=أبناء بنت=بنات أب=آباء أم=أمهات أخ=إخوة أمير=أمراء ملك=ملوك سفير=سفراء
    سفارة=سفارات مطلب=مطالب حق=حقوق قضية=قضايا محكمة=محاكم قاض=قضاة محام=محامين متهم=متهمين جريمة=جرائم
    سجن=سجون سجين=سجناء مخالفة=مخالفات غرامة=غرامات مستشفى=مستشفيات طبيب=أطباء مريض=مرضى مرض=أمراض دواء=أدوية
    علاج=علاجات فيروس=فيروسات بحث=أبحاث باحث=باحثين دراسة=دراسات عالم=علماء كتاب=كتب كاتب=كتاب شاعر=شعراء
    قصيدة=قصائد فيلم=أفلام مسلسل=مسلسلات فنان=فنانين مهرجان=مهرجانات معرض=معارض متحف=متاحف لوحة=لوحات صورة=صور
    صحيفة=صحف خبر=أخبار صحفي=صحفيين قناة=قنوات موقع=مواقع جهاز=أجهزة هاتف=هواتف تطبيق=تطبيقات خدمة=خدمات
    حساب=حسابات منزل=منازل مبنى=مبان برج=أبراج حي=أحياء أرض=أراض مزرعة=مزارع نخلة=نخيل بئر=آبار نهر=أنهار
    بحر=بحار جبل=جبال ميناء=موانئ حد=حدود منطقة=مناطق محافظة=محافظات إمارة=إمارات بلد=بلدان عاصمة=عواصم
    شعب=شعوب قبيلة=قبائل زعيم=زعماء شيخ=شيوخ مفت=مفتين خطاب=خطابات رسالة=رسائل اتفاق=اتفاقات مفاوض=مفاوضين
    عقوبة=عقوبات أزمة=أزمات حل=حلول سبب=أسباب نتيجة=نتائج فرصة=فرص تحد=تحديات خطر=مخاطر مشكلة=مشكلات
    حملة=حملات ندوة=ندوات مؤتمر=مؤتمرات اجتماع=اجتماعات زيارة=زيارات لقاء=لقاءات بيان=بيانات تقرير=تقارير
    إعلان=إعلانات عرض=عروض جائزة=جوائز متسابق=متسابقين ميدالية=ميداليات رقم=أرقام نقطة=نقاط مركز=مراكز
    مرشح=مرشحين ناخب=ناخبين مقاتل=مقاتلين إرهابي=إرهابيين خلية=خلايا تنظيم=تنظيمات جماعة=جماعات ميليشيا=ميليشيات
""")
"""Singular -> plural."""

NAMES = _pairs("""
    السعودية=saudi الرياض=riyadh جدة=jeddah مكة=makkah المدينة=madinah الدمام=dammam الطائف=taif تبوك=tabuk أبها=abha
    جازان=jazan نجران=najran حائل=hail القصيم=qassim بريدة=buraidah عنيزة=unaizah الأحساء=ahsa الخبر=khobar ينبع=yanbu
    عسير=asir الباحة=baha اليمن=yemen صنعاء=sanaa عدن=aden تعز=taiz مأرب=marib الحوثي=houthi الحوثيين=houthis
    صالح=saleh هادي=hadi بحاح=bahah إيران=iran طهران=tehran روحاني=rouhani ظريف=zarif خامنئي=khamenei العراق=iraq
    بغداد=baghdad الموصل=mosul الأنبار=anbar الرمادي=ramadi الفلوجة=fallujah العبادي=abadi المالكي=maliki سوريا=syria
    دمشق=damascus حلب=aleppo الأسد=assad الزبداني=zabadani كوباني=kobani لبنان=lebanon بيروت=beirut عون=aoun
    الحريري=hariri الأردن=jordan عمان=oman مسقط=muscat مصر=egypt القاهرة=cairo السيسي=sisi مرسي=morsi سيناء=sinai
    السويس=suez ليبيا=libya طرابلس=tripoli بنغازي=benghazi حفتر=haftar تونس=tunisia سوسة=sousse الجزائر=algeria
    المغرب=morocco السودان=sudan الخرطوم=khartoum البشير=bashir فلسطين=palestine غزة=gaza القدس=jerusalem رام=ram
    عباس=abbas حماس=hamas نتنياهو=netanyahu إسرائيل=israel تركيا=turkey أنقرة=ankara أردوغان=erdogan أوغلو=oglu
    إسطنبول=istanbul سروج=suruc الكويت=kuwait قطر=qatar الدوحة=doha البحرين=bahrain المنامة=manama الإمارات=emirates
    دبي=dubai أبوظبي=abudhabi الشارقة=sharjah أمريكا=america أوباما=obama كيري=kerry كلينتون=clinton ترامب=trump
    بوش=bush واشنطن=washington نيويورك=newyork روسيا=russia موسكو=moscow بوتين=putin لافروف=lavrov أوكرانيا=ukraine
    كييف=kiev القرم=crimea ألمانيا=germany برلين=berlin ميركل=merkel فرنسا=france باريس=paris هولاند=hollande
    بريطانيا=britain لندن=london كاميرون=cameron إيطاليا=italy روما=rome إسبانيا=spain مدريد=madrid برشلونة=barcelona
    اليونان=greece أثينا=athens تسيبراس=tsipras النمسا=austria فيينا=vienna جنيف=geneva سويسرا=switzerland
    بلجيكا=belgium بروكسل=brussels هولندا=holland الصين=china بكين=beijing اليابان=japan طوكيو=tokyo الهند=india
    باكستان=pakistan أفغانستان=afghanistan كابول=kabul طالبان=taliban إندونيسيا=indonesia ماليزيا=malaysia
    نيجيريا=nigeria كينيا=kenya أوباسانجو=obasanjo بوروندي=burundi الصومال=somalia مقديشو=mogadishu إثيوبيا=ethiopia
    البرازيل=brazil الأرجنتين=argentina المكسيك=mexico كوبا=cuba هافانا=havana كندا=canada أستراليا=australia
    رونالدو=ronaldo ميسي=messi نيمار=neymar بلاتر=blatter بلاتيني=platini كاسياس=casillas مورينيو=mourinho
    تشيلسي=chelsea أرسنال=arsenal ليفربول=liverpool مانشستر=manchester يونايتد=united ريال=real يوفنتوس=juventus
    ميلان=milan بايرن=bayern شفاينشتايغر=schweinsteiger فيدال=vidal الهلال=hilal النصر=nassr الاتحاد=ittihad
    الأهلي=ahli الشباب=shabab التعاون=taawoun الفيصلي=faisaly نجران=najran القادسية=qadisiyah الرائد=raed
    سلمان=salman محمد=mohammed نايف=nayef الفيصل=faisal الجبير=jubeir عبدالله=abdullah خالد=khalid فهد=fahad
    سلطان=sultan بندر=bandar مشعل=mishaal تركي=turki الوليد=waleed أرامكو=aramco سابك=sabic أوبك=opec داعش=daesh
    القاعدة=qaeda البغدادي=baghdadi الظواهري=zawahiri نصرالله=nasrallah فيسبوك=facebook تويتر=twitter يوتيوب=youtube
    واتساب=whatsapp آبل=apple مايكروسوفت=microsoft سامسونج=samsung جوجل=google تويوتا=toyota هيونداي=hyundai
    بوينغ=boeing إيرباص=airbus لوفتهانزا=lufthansa كورونا=corona إيبولا=ebola عاصفة=asifa رمضان=ramadan هرمز=hormuz
""")
"""Arabic -> Latin."""

ASKING = "وين شو ايش ليش كيف وش شلون مين متى فين شنو ليه".split()
"""How a dialect begins a question."""
SOUNDS = (("ث", "ت"), ("ث", "س"), ("ض", "ظ"), ("ظ", "ض"), ("ذ", "د"), ("ق", "گ"))
"""What people write who write as they speak."""
