#include "base/words.h"
#include "formats/file_shapes.h"

namespace formats {

namespace {

using model::Article;

// The text belongs to the article with the fact that it is there at all.
class ArticleTextShape final : public Typed<Article> {
public:
    std::string_view wanted() const override { return base::say("the article's text in quotation marks"); }

protected:
    bool is_absent(Article const& article) const override { return article.text_left_out; }
    void write(JsonText& out, Article const& article) const override { out.text(article.text.utf8()); }
    bool take(Article& article, JsonScalar& value) const override {
        if (value.kind != JsonKind::Text) return false;
        article.text = unicode::Text::from_utf8(*value.text);
        article.text_left_out = false;
        return true;
    }
};

Shape const& article_text_shape() {
    static ArticleTextShape const shape;
    return shape;
}

} // namespace

template <>
Shape const& ShapeFor<Article>::get() {
    static ObjectShape<Article> const shape(
        {
            member<Article>("text", Presence::Optional, article_text_shape()),
            member<Article, &Article::sha256>("sha256"),
            member<Article, &Article::length>("length", Presence::Always),
            member<Article, &Article::language>("language"),
            member<Article, &Article::direction>("direction"),
            member<Article, &Article::title>("title"),
            member<Article, &Article::byline>("byline"),
            member<Article, &Article::published>("published"),
            member<Article, &Article::url>("url"),
            member<Article, &Article::imported_from>("imported_from"),
            member<Article, &Article::structure>("structure"),
            member<Article, &Article::original_sha256>("original_sha256"),
            member<Article, &Article::corrections>("corrections"),
        },
        unknown_members<Article, &Article::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::ImportedFrom>::get() {
    using model::ImportedFrom;
    static ObjectShape<ImportedFrom> const shape(
        {
            member<ImportedFrom, &ImportedFrom::name>("name", Presence::Always),
            member<ImportedFrom, &ImportedFrom::media_type>("media_type"),
        },
        unknown_members<ImportedFrom, &ImportedFrom::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::StructureItem>::get() {
    using model::StructureItem;
    static ObjectShape<StructureItem> const shape(
        {
            member<StructureItem, &StructureItem::range>("range", Presence::Required),
            member<StructureItem, &StructureItem::kind>("kind", Presence::Required),
            member<StructureItem, &StructureItem::level>("level"),
        },
        unknown_members<StructureItem, &StructureItem::unknown>());
    return shape;
}

template <>
Shape const& ShapeFor<model::Correction>::get() {
    using model::Correction;
    static ObjectShape<Correction> const shape(
        {
            member<Correction, &Correction::at>("at", Presence::Required),
            member<Correction, &Correction::removed>("removed", Presence::Always),
            member<Correction, &Correction::inserted>("inserted", Presence::Always),
            member<Correction, &Correction::time>("time"),
            member<Correction, &Correction::by>("by"),
        },
        unknown_members<Correction, &Correction::unknown>());
    return shape;
}

} // namespace formats
