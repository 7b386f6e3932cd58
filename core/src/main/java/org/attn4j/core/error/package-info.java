/**
 * The error room: the few exceptions that say who must act. {@code ConfigException}: the user's file;
 * {@code PluginException}: a jar; {@code DataException}: a dataset; {@code TrainingException}: a run that started and
 * failed; {@code ParameterException}: a value that a parameter record refuses, which configuration turns into a problem
 * with its place. Anything else is a bug. May use: nothing. Stable: types and texts.
 */
package org.attn4j.core.error;
