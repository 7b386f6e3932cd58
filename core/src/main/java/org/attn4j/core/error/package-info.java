/**
 * The error room: the few exceptions that say who must act; {@code config.error} adds the one for the user's file.
 * {@code PluginException}: a jar; {@code DataException}: a dataset; {@code TrainingException}: a run that started and
 * failed; {@code ParameterException}: a value that a parameter record rejects, which {@code config} reports as a
 * problem at its place. Anything else is a bug. Stable: types and texts.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.error;
