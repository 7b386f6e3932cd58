/**
 * Looking at a study while it trains: a server for the report's page, and a table for the terminal. Start at {@link
 * org.attn4j.cli.watch.WatchServer} or {@link org.attn4j.cli.watch.TextWatch}. Only reads the study's folder, and locks
 * nothing in it.
 *
 * <p>May use: cli.console, cli.failure, cli.progress, config.json, core.error, runfiles, runfiles.folder, study.live,
 * study.report, study.result; jdk.httpserver
 */
package org.attn4j.cli.watch;
