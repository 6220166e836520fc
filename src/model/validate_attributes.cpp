#include "base/words.h"
#include "model/making.h"
#include "model/problems.h"

namespace model {

namespace {

void check_values(Attribute const& attribute, AttributeSetting const& setting, std::string const& path,
                  Problems& problems) {
    if (setting.is_list != attribute.multi)
        problems.warning(path, base::say(attribute.multi ? base::english("{} takes a list of values.")
                                                         : base::english("{} takes one value, not a list."),
                                         in_quotes(attribute.id)));
    if (attribute.is_text) return;
    for (std::string const& value : setting.values)
        if (attribute.find_value(value) == nullptr)
            problems.warning(path, base::say("{} has no value {} in this scheme. It is kept as it is.",
                                             in_quotes(attribute.id), in_quotes(value)));
}

void check_settings(SpanType const& type, Span const& span, std::string const& path, Problems& problems) {
    for (AttributeSetting const& setting : span.attributes) {
        Attribute const* attribute = type.find_attribute(setting.attribute);
        if (attribute != nullptr)
            check_values(*attribute, setting, path / setting.attribute, problems);
        else
            problems.warning(path / setting.attribute,
                             base::say("{} has no attribute {} in this scheme. It is kept as it is.",
                                       in_quotes(type.id), in_quotes(setting.attribute)));
    }
}

void check_required(SpanType const& type, Span const& span, std::string const& path, Problems& problems) {
    for (Attribute const& attribute : type.attributes)
        if (attribute.required && span.find_attribute(attribute.id) == nullptr)
            problems.warning(path,
                             base::say("{} has to be set by hand before this is handed in.", in_quotes(attribute.id)));
}

void check_mark(Schema const& schema, Span const& span, std::string const& path, Problems& problems) {
    SpanType const* type = schema.find_type(span.type);
    if (type == nullptr)
        return problems.warning(
            path / "type", base::say("This scheme has no type {}. The mark is kept as it is.", in_quotes(span.type)));
    check_settings(*type, span, path / "attributes", problems);
    check_required(*type, span, path, problems);
}

} // namespace

void validate_attributes(Project const& project, Problems& problems) {
    for (std::size_t i = 0; i < project.spans.size(); ++i)
        check_mark(project.schema, project.spans[i], kSpans / i, problems);
    for (std::size_t i = 0; i < project.orphans.size(); ++i)
        check_mark(project.schema, project.orphans[i].span, kOrphans / i, problems);
}

} // namespace model
