package org.attn4j.cli.progress;

import org.attn4j.study.StudyListener;
import org.attn4j.trainer.RunListener;

/** How the events of a study are shown, called by one thread at a time. */
interface ProgressStyle extends StudyListener, RunListener {}
