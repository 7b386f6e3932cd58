package org.attn4j.config.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;

/** Constructs records from the values of their components. */
final class RecordConstruction {

    private RecordConstruction() {}

    /**
     * Constructs a record; empty if its constructor rejects the values, which is reported as a problem of
     * {@code value}.
     *
     * @param values one per component, in order
     * @throws PluginException if the constructor throws anything but a {@link ParameterException}
     */
    static Optional<Object> of(Class<?> type, ConfigValue value, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // a plugin's record may be package-private
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof ParameterException rejected) {
                value.problemBelow(rejected.component(), rejected.getMessage());
                return Optional.empty();
            }
            throw new PluginException(
                    "parameter record " + type.getName() + " failed on "
                            + (value.pointer().isEmpty() ? "the configuration" : value.pointer()) + ": "
                            + thrown.getCause(),
                    thrown.getCause());
        } catch (ReflectiveOperationException unusable) {
            throw new PluginException(
                    "parameter record " + type.getName() + " cannot be constructed: " + unusable, unusable);
        }
    }
}
