/**
 * The error room: a few exceptions, distinguished by what has to be fixed. {@code PluginException}: a jar;
 * {@code DataException}: a dataset; {@code TrainingException}: a run that started and failed;
 * {@code ParameterException}: a value that a parameter record rejects, which {@code config} reports with its location.
 * {@code config.error} adds the exception for configuration files. Any other exception is a bug. Stable: types and
 * texts.
 *
 * <p>May use: nothing
 */
package org.attn4j.core.error;
