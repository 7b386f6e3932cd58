/**
 * The contracts as JUnit tests. Start at {@link org.attn4j.testkit.junit.AttentionContractTest}. The checks are plain code
 * in {@code testkit.contract}; here they are only named and run. May use: testkit.contract, core, JUnit. Stable: public
 * types.
 */
package org.attn4j.testkit.junit;
