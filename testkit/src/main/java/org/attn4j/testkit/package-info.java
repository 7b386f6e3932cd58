/**
 * The testkit room: checks for authors of attention modules, backbones and transforms, as plain code that a test or a
 * command calls. Start at {@link org.attn4j.testkit.ReferenceCheck}; the contract of modules is in
 * {@code testkit.contract}. May use: core alone; what else a check needs reaches it through registries and services.
 * Stable: public types, the format of reference files, the lines that results print.
 */
package org.attn4j.testkit;
