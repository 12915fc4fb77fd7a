# Adds up Maven's test reports (TEST-*.xml): failed tests by name, then one line "N passed, N failed, N skipped".
function attribute(name,   at) {
  if (match($0, "[ \t]" name "=\"[^\"]*\"") == 0) return ""
  at = substr($0, RSTART, RLENGTH)
  sub(/^[^"]*"/, "", at); sub(/"$/, "", at)
  return at
}
/<testsuite[ >]/ {
  tests += attribute("tests"); bad += attribute("errors") + attribute("failures"); skipped += attribute("skipped")
}
/<testcase / { name = attribute("classname") "." attribute("name") }
/<(failure|error)[ >\/]/ { if (name != "") print "FAILED   " name; name = "" }
/<skipped[ >\/]/ { if (name != "") print "skipped  " name; name = "" }
END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }
