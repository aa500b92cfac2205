package org.snapdeck.lvm;

/// A name that LVM would refuse. The message is a sentence that names the rule; the rule and its detail let
/// a dialog say the same in its own words.
public final class InvalidName extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final NameRule rule;
    private final String detail;

    InvalidName(NameRule rule, String detail, String sentence) {
        super(sentence);
        this.rule = rule;
        this.detail = detail;
    }

    public NameRule rule() {
        return rule;
    }

    /// What broke the rule: the character, the reserved word or the length.
    public String detail() {
        return detail;
    }
}
