package org.attn4j.config.document;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A map that keeps the order in which it was filled, and says so by its type: maps of the JDK that cannot be changed hide
 * whether they have one. Immutable.
 */
public final class OrderedMap<V> extends AbstractMap<String, V> {

    private final Map<String, V> entries;

    /** A copy in the order of the given map. */
    public OrderedMap(Map<String, ? extends V> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public V get(Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }
}
