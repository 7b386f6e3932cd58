/**
 * The JSON room: records, maps and lists to text and back, for the files that the program writes itself. Start at
 * {@link org.attn4j.config.json.Json}. What users write is core.config's to read. May use: core.error, core.parameter,
 * Jackson. Stable: how values are written (order, case of enums, form of numbers). Free to change: the rest.
 */
package org.attn4j.config.json;
