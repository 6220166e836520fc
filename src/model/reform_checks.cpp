#include <algorithm>

#include "base/words.h"
#include "model/reform.h"
#include "model/reforming.h"

namespace model {

namespace {

base::Status check_words(Check const& check) {
    if (check.message.empty())
        return invalid(base::say("Advice says something to the reader. Write what it shall say."));
    if (check.on.empty()) return invalid(base::say("Advice is about marks of some type. Choose at least one type."));
    return base::Nothing{};
}

} // namespace

base::Result<Edit> add_check(Project const& project, Check check, Author const& author) {
    TRY(check_words(check));
    Schema after = project.schema;
    after.checks.push_back(std::move(check));
    return reform(project, "Add advice", std::move(after), author);
}

base::Result<Edit> change_check(Project const& project, std::string const& id, Check changed, Author const& author) {
    TRY(check_words(changed));
    Schema after = project.schema;
    Check* check = TRY(require_item(after.checks, id, kNoAdvice));
    *check = std::move(changed);
    return reform(project, "Change advice", std::move(after), author);
}

base::Result<Edit> remove_check(Project const& project, std::string const& id, Author const& author) {
    Schema after = project.schema;
    Check const* check = TRY(require_item(after.checks, id, kNoAdvice));
    after.checks.erase(after.checks.begin() + (check - after.checks.data()));
    return reform(project, "Remove advice", std::move(after), author);
}

} // namespace model
