"""Countries: ISO 3166 codes with Arabic names from CLDR and the names that newspapers use instead."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

# Names in daily use that CLDR does not have: code -> names, the first one commonest.
USUAL_NAMES: Mapping[str, tuple[str, ...]] = {
    "AE": ("الإمارات", "دولة الإمارات"),
    "BA": ("البوسنة", "البوسنة والهرسك"),
    "BF": ("بوركينا فاسو",),
    "BY": ("بيلاروسيا", "روسيا البيضاء", "بيلاروس"),
    "CD": ("الكونغو الديمقراطية", "جمهورية الكونغو الديمقراطية"),
    "CF": ("أفريقيا الوسطى", "جمهورية أفريقيا الوسطى"),
    "CG": ("الكونغو برازافيل",),
    "CI": ("ساحل العاج", "كوت ديفوار"),
    "CN": ("الصين", "جمهورية الصين الشعبية"),
    "CV": ("الرأس الأخضر",),
    "CZ": ("التشيك", "جمهورية التشيك"),
    "DO": ("جمهورية الدومينيكان",),
    "GB": ("بريطانيا", "المملكة المتحدة", "بريطانيا العظمى"),
    "GN": ("غينيا كوناكري",),
    "HK": ("هونغ كونغ",),
    "KG": ("قيرغيزستان", "قرغيزستان", "قرغيزيا"),
    "KM": ("جزر القمر",),
    "KP": ("كوريا الشمالية",),
    "KR": ("كوريا الجنوبية",),
    "LK": ("سريلانكا", "سري لانكا"),
    "MK": ("مقدونيا الشمالية", "مقدونيا"),
    "MM": ("ميانمار", "بورما"),
    "MV": ("المالديف", "جزر المالديف"),
    "NL": ("هولندا",),
    "NZ": ("نيوزيلندا", "نيوزيلاندا"),
    "PS": ("فلسطين", "الأراضي الفلسطينية"),
    "RU": ("روسيا", "روسيا الاتحادية", "الاتحاد الروسي"),
    "SA": ("السعودية", "المملكة العربية السعودية"),
    "SS": ("جنوب السودان",),
    "SY": ("سوريا", "سورية"),
    "TJ": ("طاجيكستان", "طاجكستان"),
    "TL": ("تيمور الشرقية",),
    "TM": ("تركمانستان", "تركمنستان"),
    "TW": ("تايوان",),
    "US": ("الولايات المتحدة", "الولايات المتحدة الأمريكية", "أمريكا", "أميركا"),
    "UZ": ("أوزبكستان", "أوزباكستان"),
    "VA": ("الفاتيكان",),
    "VN": ("فيتنام",),
    "ZA": ("جنوب أفريقيا", "جنوب إفريقيا"),
}

COMMON_WORDS = frozenset({"ML", "BJ", "TD", "OM", "NE", "CL"})
"""Countries whose Arabic name is also a common word or a city (مالي، بنين، عمان); a text must say more to mean them."""

_UNAMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "ML": ("جمهورية مالي", "دولة مالي"),
    "BJ": ("جمهورية بنين", "دولة بنين"),
    "TD": ("جمهورية تشاد", "دولة تشاد"),
    "OM": ("سلطنة عمان", "سلطنة عُمان"),
    "NE": ("جمهورية النيجر", "دولة النيجر"),
    "CL": ("جمهورية تشيلي", "دولة تشيلي"),
}

NO_COUNTRIES: tuple[str, ...] = (
    "أمريكا اللاتينية",
    "أمريكا الجنوبية",
    "أمريكا الشمالية",
    "أمريكا الوسطى",
    "أميركا اللاتينية",
    "أميركا الجنوبية",
    "أميركا الشمالية",
    "أميركا الوسطى",
    "المغرب العربي",
    "المغرب الإسلامي",
)
"""Names of other things that begin with a country's name."""


# What CLDR names beside them: groupings, tests, and parts of countries that ISO 3166 only reserves a code for.
_NO_TERRITORIES = "EU EZ UN QO XA XB ZZ AC CP CQ DG EA IC TA".split()


@cache
def cldr_names() -> Mapping[str, str]:
    """Return code -> Arabic name for every ISO 3166 territory of CLDR."""
    territories = Locale("ar").territories
    return {
        code: str(territories[code])
        for code in sorted(territories)
        if len(code) == 2 and code.isalpha() and code not in _NO_TERRITORIES  # noqa: PLR2004
    }


def country_name(code: str, language: str) -> str:
    """Return the name of a country in another language, '' where CLDR has none."""
    return str(Locale(language).territories.get(code.upper(), ""))


def country_names(code: str) -> tuple[str, ...]:
    """Return all names of a country that authors may write, CLDR's among them."""
    return tuple(dict.fromkeys((*USUAL_NAMES.get(code, ()), cldr_names()[code], *_UNAMBIGUOUS.get(code, ()))))


def names_in_text(code: str) -> tuple[str, ...]:
    """Return the names that mean this country wherever they stand in a text."""
    return _UNAMBIGUOUS.get(code, ()) if code in COMMON_WORDS else country_names(code)
