package org.attn4j.runfiles;

/**
 * One process's work on a run: a run that was stopped and went on has had several.
 *
 * @param begun when it began, such as {@code 2026-03-01T10:15:30Z}
 * @param saved when it last saved something: its end, or where it was killed the last that is known of it
 * @param epochsBefore finished epochs when it began
 * @param epochsAfter finished epochs when it last saved
 * @param command the command line; empty where the program was not started by one
 */
public record TrainingSession(String begun, String saved, int epochsBefore, int epochsAfter, String command) {}
