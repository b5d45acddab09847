# Writes OUTPUT, a C++ file that defines caesar::text::VARIABLE as INPUT's text.
# Raw string pieces stay below the 64 KiB that every compiler accepts.
file(READ "${INPUT}" text)
set(pieces "")
string(LENGTH "${text}" length)
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "R\"=caesar=(${piece})=caesar=\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
if(pieces STREQUAL "")
  set(pieces "\"\"")
endif()
file(WRITE "${OUTPUT}" "#include <string_view>
namespace caesar::text {
extern const std::string_view ${VARIABLE};
constexpr char ${VARIABLE}_bytes[] =
${pieces};
const std::string_view ${VARIABLE}{${VARIABLE}_bytes, sizeof(${VARIABLE}_bytes) - 1};
} // namespace caesar::text
")
