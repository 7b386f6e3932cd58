package org.attn4j.testkit.contract;

import org.attn4j.testkit.rule.ContractCase;

/**
 * A rule of a contract that a part breaks.
 *
 * @param rule the rule in a few words
 * @param where the case, as {@link ContractCase#toString()} has it, or what else tells the place; may be empty
 * @param message what is wrong and what was expected, for the part's author
 */
public record Violation(String rule, String where, String message) {

    /** {@code gradients are true: weight "w1", element 3 is 0.5, finite differences give 0.25 (se, 5 channels, ...)}. */
    @Override
    public String toString() {
        return rule + ": " + message + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
