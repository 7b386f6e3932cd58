package org.attn4j.testkit.rule;

import java.util.Optional;

/** One rule of the contract of attention modules. Stateless. */
public interface Rule {

    /** The name of the rule: a short statement that is true of a correct module. */
    String name();

    /**
     * The violation of a module, as a message for its author; empty if it follows the rule. Exceptions of the module
     * are not caught.
     */
    Optional<String> violation(ContractCase testCase);
}
