package org.attn4j.core.schedule;

import org.attn4j.core.Provider;

/** Finds one kind of schedule by name. */
public interface ScheduleProvider extends Provider<ScheduleParameters> {}
