/**
 * The parameter room: how a parameter record describes its components. The record is the schema: names and types come
 * from the components, the rest from these annotations, which are applied before the record is created. Stable: all of
 * it.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.parameter;
