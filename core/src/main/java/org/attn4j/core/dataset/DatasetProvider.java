package org.attn4j.core.dataset;

import org.attn4j.core.Provider;

/** Finds one kind of dataset by name; listed in {@code META-INF/services}. */
public interface DatasetProvider extends Provider<DatasetParameters> {}
