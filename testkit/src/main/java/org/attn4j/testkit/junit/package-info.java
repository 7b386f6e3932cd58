/**
 * The contracts as JUnit tests. Start at {@link org.attn4j.testkit.junit.AttentionContractTest}. The checks are in
 * {@code testkit.contract}; this room only names and runs them. Stable: public types.
 *
 * <p>May use: testkit.contract; JUnit
 */
package org.attn4j.testkit.junit;
