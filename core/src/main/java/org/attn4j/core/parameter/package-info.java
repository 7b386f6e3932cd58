/**
 * The parameter room: annotations that describe the components of a parameter record. The record is the schema: names
 * and types come from the components, defaults, ranges and descriptions from these annotations, which are applied
 * before the record is created. Stable: all of it.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.parameter;
