/**
 * The JSON room: converts records, maps and lists to text and back, for the files that the program itself writes. Start
 * at {@link org.attn4j.config.json.Json}. {@code config.document} reads what users write. Stable: how values are
 * written (order, case of enums, form of numbers). Free to change: the rest.
 *
 * <p>May use: config.binding, config.document, config.error, core.error, core.parameter; Jackson
 */
package org.attn4j.config.json;
