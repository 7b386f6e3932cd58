/**
 * The expression room: a module's computation as an object instead of calls on arrays, so that core can execute,
 * differentiate, count and export it. Start at {@link org.attn4j.core.expression.GateExpression};
 * {@link org.attn4j.core.expression.Rows} has the operations. Expressions describe channel gates, on matrices of N
 * images by F values. Stable: the operations of {@code Rows}, the names and initial values of their weights. Plugins
 * cannot add operations; minor versions can. {@code RowsOperation} and its subtypes are public for exporters and checks
 * within attn4j and may change.
 *
 * <p>Stable types: GateExpression, Padding, Rows, RowsGraph
 *
 * <p>May use: core.array, core.attention, core.error; ND4J
 */
package org.attn4j.core.expression;
