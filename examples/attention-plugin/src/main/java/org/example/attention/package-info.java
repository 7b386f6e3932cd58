/**
 * Four attention modules, one in each form that a module can have: a channel gate, a feature-map module, an autodiff module
 * and a sub-graph. An example to start from: all of it may be changed.
 */
package org.example.attention;
