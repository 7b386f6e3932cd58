package org.attn4j.testkit.rule;

import java.util.Optional;

/** One clause of the contract. Stateless. */
public interface Rule {

    /** The rule in a few words, as a statement about a good module. */
    String name();

    /** What is wrong with a module; nothing where it keeps the rule. May throw what the module throws. */
    Optional<String> broken(ContractCase one);
}
