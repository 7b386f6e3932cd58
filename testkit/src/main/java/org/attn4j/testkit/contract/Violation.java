package org.attn4j.testkit.contract;

import org.attn4j.testkit.rule.ContractCase;

/**
 * A violation of a contract's rule.
 *
 * @param rule the name of the rule
 * @param where the case, in the form of {@link ContractCase#toString()}, or another location; can be empty
 * @param message what is wrong and what was expected, for the author
 */
public record Violation(String rule, String where, String message) {

    /**
     * {@code gradients are correct: weight "w1", element 3 is 0.5, finite differences give 0.25 (se, 5 channels, ...)}.
     */
    @Override
    public String toString() {
        return rule + ": " + message + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
