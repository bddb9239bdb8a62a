# Records what was just published: a commit with the folder published/ alone, on main, or on a branch `published` where
# main takes no push. What that branch has, the build takes. Runs in the checkout that was built, after its deployment:
#
#   bash .github/record.sh take           the folder as it is recorded by now
#   bash .github/record.sh record MOMENT  record what was public at MOMENT, when the site was built
#
# Others may push meanwhile: then it begins again from what is there. A record that is not the one that was built from, with
# more lines, was rewritten by somebody: nothing is recorded then.
set -euo pipefail
ledger=published/ledger.jsonl

tip() { # the newest commit of a branch, '' where there is none
  if git fetch --quiet --depth 1 origin "refs/heads/$1" 2> /dev/null; then git rev-parse FETCH_HEAD; fi
}

take() { # take the folder of a commit
  rm -rf published
  if git cat-file -e "$1:published" 2> /dev/null; then git archive "$1" published | tar -x; fi
}

if [ "$1" = take ]; then
  commit=$(tip published)
  if [ -n "$commit" ]; then take "$commit"; fi
  exit
fi

branch=main
if [ -n "$(tip published)" ]; then branch=published; fi
built=$(mktemp)
if [ "$branch" = main ]; then cat "$ledger" > "$built" 2> /dev/null || true; fi
former=none
for _ in 1 2 3 4 5 6 7 8; do
  commit=$(tip "$branch")
  if [ "$commit" = "$former" ]; then # the push was refused, and nobody else's is the reason
    if [ "$branch" = published ]; then break; fi
    branch=published
    commit=$(tip published)
    if [ -n "$commit" ]; then take "$commit"; fi
  else
    take "$commit"
  fi
  former=$commit
  if [ -s "$built" ] && ! head --bytes "$(wc --bytes < "$built")" "$ledger" 2> /dev/null | cmp --silent - "$built"; then
    echo "::error file=$ledger::أُعيدت كتابة السجل بعد بناء الموقع، فلم يُسجَّل شيء؛ أعد الملف كما كان ثم شغّل النشر من جديد"
    exit 1
  fi
  .venv/bin/mujaz release --at "$2"
  index=$(mktemp --dry-run)
  if [ -n "$commit" ]; then GIT_INDEX_FILE=$index git read-tree "$commit"; fi
  if [ -d published ]; then GIT_INDEX_FILE=$index git add --force --all published; fi
  tree=$(GIT_INDEX_FILE=$index git write-tree)
  if [ -n "$commit" ] && [ "$tree" = "$(git rev-parse "$commit^{tree}")" ]; then exit; fi
  new=$(git commit-tree "$tree" ${commit:+-p "$commit"} -m "What was published at $2")
  if git push --quiet origin "$new:refs/heads/$branch"; then exit; fi
done
echo "::error::تعذّر تسجيل ما نُشر: المستودع لا يقبل الكتابة في main ولا في published"
exit 1
