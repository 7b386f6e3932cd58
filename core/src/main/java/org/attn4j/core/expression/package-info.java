/**
 * The expression room: the computations of a module written as one value instead of calls on arrays, so that core can run
 * them, differentiate them, count them and hand them to exporters. Start at
 * {@link org.attn4j.core.expression.GateExpression}; {@link org.attn4j.core.expression.Rows} has the operations. Today it
 * covers channel gates, matrices of N images by F values. Stable: the operations of
 * {@code Rows}, the names and initial values of their weights. The set of operations is closed to plugins and grows with
 * minor versions; the types of operations, {@code RowsOperation} and below, are public for what exports and checks
 * expressions within attn4j, and may change.
 *
 * <p>Stable types: GateExpression, Padding, Rows, RowsGraph
 *
 * <p>May use: core.array, core.attention, core.error; ND4J
 */
package org.attn4j.core.expression;
