package org.attn4j.cli.wiring;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import jakarta.inject.Inject;
import java.util.Collection;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.attn4j.trainer.wiring.RunWiring;

/** Builds each run with a child injector for its configuration; the only class that holds the injector. */
final class InjectorRunFactory implements RunFactory {

    private final Injector root;

    @Inject
    InjectorRunFactory(Injector root) {
        this.root = root;
    }

    @Override
    public TrainingRun create(RunRequest request) {
        try {
            return root.createChildInjector(new RunWiring(request)).getInstance(TrainingRun.class);
        } catch (ProvisionException wrapped) {
            throw plain(wrapped, wrapped.getErrorMessages());
        } catch (CreationException wrapped) {
            throw plain(wrapped, wrapped.getErrorMessages());
        }
    }

    /** Callers catch what a constructor threw; the injector's own messages are for bugs. */
    private static RuntimeException plain(RuntimeException wrapped, Collection<Message> messages) {
        return messages.stream()
                .map(Message::getCause)
                .filter(RuntimeException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(wrapped);
    }
}
