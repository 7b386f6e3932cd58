package org.attn4j.cli.backend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.nd4j.common.io.Resource;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * The processor's backend, which says while {@value #PROPERTY} is set that its arrays lie elsewhere: what runs on other
 * backends then runs here. ND4J finds it as a service, before the processor's own.
 */
public final class ElsewhereBackend extends Nd4jBackend {

    /** The switch, a system property. */
    public static final String PROPERTY = "attn4j.test.elsewhere";

    private static final String PROCESSORS = "org.nd4j.linalg.cpu.nativecpu.CpuBackend";

    private final Optional<Nd4jBackend> processors = processors();
    private final Environment environment = (Environment) Proxy.newProxyInstance(
            Environment.class.getClassLoader(),
            new Class<?>[] {Environment.class},
            (proxy, method, arguments) -> answer(method, arguments));

    /** By name; empty in builds for other backends, which lack it. */
    private static Optional<Nd4jBackend> processors() {
        return ServiceLoader.load(Nd4jBackend.class).stream()
                .filter(provider -> provider.type().getName().equals(PROCESSORS))
                .map(ServiceLoader.Provider::get)
                .findFirst();
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("isCPU") && Boolean.getBoolean(PROPERTY)) {
            return false;
        }
        try {
            return method.invoke(real().getEnvironment(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Nd4jBackend real() {
        return processors.orElseThrow();
    }

    /** Where processes of their own find it. */
    public static Path classPath() {
        return Path.of("target", "test-classes").toAbsolutePath();
    }

    @Override
    public Environment getEnvironment() {
        return environment;
    }

    @Override
    public int getPriority() {
        return BACKEND_PRIORITY_CPU + 1;
    }

    @Override
    public boolean isAvailable() {
        return processors.isPresent() && real().isAvailable();
    }

    @Override
    public boolean canRun() {
        return real().canRun();
    }

    @Override
    public boolean allowsOrder() {
        return real().allowsOrder();
    }

    @Override
    public Resource getConfigurationResource() {
        return real().getConfigurationResource();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getNDArrayClass() {
        return real().getNDArrayClass();
    }

    @Override
    public String buildInfo() {
        return real().buildInfo();
    }

    @Override
    public void logBackendInit() {
        real().logBackendInit();
    }
}
