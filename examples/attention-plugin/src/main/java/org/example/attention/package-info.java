/**
 * Four hand-written attention modules, one in each form: a channel gate, a feature-map module, an autodiff module and a
 * sub-graph. A starting point for other plugins.
 */
package org.example.attention;
