package org.attn4j.study.live;

import java.util.Optional;

/**
 * The state of one run.
 *
 * @param run its folder, such as {@code eca-s42}
 * @param activity what it is doing
 * @param failure one sentence; absent unless it failed
 * @param epochsDone finished epochs
 * @param epochs epochs to train; absent until a run of the study records them
 * @param testAccuracy of the last finished epoch, a fraction; absent before the first
 * @param imagesPerSecond of the last finished epoch while training; absent before the first
 * @param secondsLeft estimated until it is done; 0 if it is done or failed, absent before any epoch of the study is timed
 */
public record RunStatus(
        String run,
        RunActivity activity,
        Optional<String> failure,
        int epochsDone,
        Optional<Integer> epochs,
        Optional<Double> testAccuracy,
        Optional<Double> imagesPerSecond,
        Optional<Double> secondsLeft) {}
