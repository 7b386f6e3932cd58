/**
 * The parameter room: how a parameter record describes its components. The record is the schema: names and types come
 * from the components, the rest from these annotations, which are applied before the record is made. May use: nothing.
 * Stable: all of it.
 */
package org.attn4j.core.parameter;
