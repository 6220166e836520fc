// Carrying out a correction of the article's text, forwards and backwards: what an edit does not name moves along.
#pragma once

#include "model/edit.h"

namespace model {

class TextStep {
public:
    // The edit has a text change.
    TextStep(Edit const&, bool is_forward);

    // Whether the text and everything that would move along is as the change supposes.
    bool fits(Article const&, Header const&) const;
    bool moves(std::vector<unicode::Range> const& fragments) const { return moves_along(fragments, there_, back_); }
    bool moves_last(std::vector<unicode::Range> const& last_fragments) const;

    void move(std::vector<unicode::Range>& fragments) const;
    void carry_out(Article&, Header&) const;

private:
    bool corrections_fit(Article const&) const;
    bool structure_fits(Article const&) const;
    void move_corrections(Article&) const;
    void move_structure(Article&) const;

    Edit const& edit_;
    TextChange const& change_;
    bool is_forward_;
    std::vector<TextPiece> pieces_; // in this direction
    TextMap there_;
    TextMap back_;
};

} // namespace model
