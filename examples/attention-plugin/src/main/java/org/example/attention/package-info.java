/**
 * Examples of the forms of attention modules that are written by hand: a channel gate, a feature-map module, an
 * autodiff module and a sub-graph.
 */
package org.example.attention;
