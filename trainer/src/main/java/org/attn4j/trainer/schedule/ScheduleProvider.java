package org.attn4j.trainer.schedule;

import org.attn4j.core.registry.Provider;

/** Finds one kind of schedule by name. */
public interface ScheduleProvider extends Provider<ScheduleParameters> {}
