package org.attn4j.config.document;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A map whose type shows that its entries have an order, which the types of the JDK's unmodifiable maps do not.
 * Immutable.
 */
public final class OrderedMap<V> extends AbstractMap<String, V> {

    private final Map<String, V> entries;

    /** Copies the map in its order. */
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
