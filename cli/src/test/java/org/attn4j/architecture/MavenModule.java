package org.attn4j.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * One module of the build that builds a jar, read from its pom: its name, its folder, and the modules that it needs, each
 * with {@code compile} or {@code runtime}. What tests need is not in it.
 */
record MavenModule(String name, Path folder, Map<String, String> needs) {

    private static final String PREFIX = "attn4j-";

    /** The modules of the default build, in the order of the parent's pom. */
    static List<MavenModule> all(Path repository) throws IOException {
        List<MavenModule> modules = new ArrayList<>();
        Element parent = pom(repository);
        for (Element module : children(child(parent, "modules").orElseThrow(), "module")) {
            Path folder = repository.resolve(module.getTextContent());
            Element pom = pom(folder);
            if (!text(pom, "packaging", "jar").equals("pom")) {
                modules.add(new MavenModule(module.getTextContent(), folder, needs(pom)));
            }
        }
        return modules;
    }

    private static Map<String, String> needs(Element pom) {
        Map<String, String> needs = new TreeMap<>();
        for (Element dependency : children(child(pom, "dependencies").orElseThrow(), "dependency")) {
            String artifact = text(dependency, "artifactId", "");
            String scope = text(dependency, "scope", "compile").replace("${kernels.scope}", "runtime");
            if (text(dependency, "groupId", "").equals("org.attn4j") && !scope.equals("test")) {
                needs.put(artifact.substring(PREFIX.length()), scope);
            }
        }
        return needs;
    }

    /** Its program's sources. */
    Path sources() {
        return folder.resolve(Path.of("src", "main", "java"));
    }

    /** Its tests' sources. */
    Path tests() {
        return folder.resolve(Path.of("src", "test", "java"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Element pom(Path folder) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    private static String text(Element parent, String name, String otherwise) {
        return child(parent, name).map(Element::getTextContent).orElse(otherwise);
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
