import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the modules of the build and their dependencies, from the poms:
 *
 * <pre>java tools/DrawModules.java</pre>
 *
 * <p>run in the repository, writes docs/images/modules.svg. Layers and arrows come from the poms, texts from their
 * descriptions; only the columns are defined here. A module in none of them gets a new column on the right.
 */
public final class DrawModules {

    private static final String OUTPUT = "docs/images/modules.svg";

    private static final int MARGIN = 24;
    private static final int COLUMN = 268;
    private static final int GAP = 30;
    private static final int ROW_GAP = 56;
    private static final int PADDING = 14;
    private static final int NAME = 21;
    private static final int LINE = 17;

    /** Of a description, on average. */
    private static final double LETTER = 7.2;

    /** Modules that one box shows, where it is drawn, and its colour. Top and bottom boxes span all columns. */
    private static final List<Place> PLACES = List.of(
            new Place(List.of("cli"), 0, COLUMN, "program"),
            new Place(List.of("study"), 0, COLUMN, "program"),
            new Place(List.of("trainer"), 0, COLUMN, "program"),
            new Place(List.of("run-files"), 0, COLUMN, "program"),
            new Place(List.of("config"), 0, COLUMN, "seam"),
            new Place(List.of("engine"), 0, COLUMN, "seam"),
            new Place(List.of("core"), 0, COLUMN, "core"),
            new Place(List.of("kernels-onednn"), 1, COLUMN, "kernels"),
            // Narrower, so that an arrow passes beside it.
            new Place(List.of("testkit"), 2, COLUMN - 52, "testkit"),
            new Place(List.of("backbones", "datasets"), 2, COLUMN, "plugin"),
            new Place(List.of("attention-eca", "attention-se", "attention-gallery"), 3, COLUMN, "plugin"));

    private record Place(List<String> modules, int column, int width, String colour) {}

    private record Module(String name, String description, Map<String, String> needs) {}

    private static final class Box {
        private final Place place;
        private final List<String[]> lines = new ArrayList<>();
        private int layer;
        private int x;
        private int y;
        private int width;
        private int height;
        private int landed;
        private int left;

        private Box(Place place) {
            this.place = place;
        }
    }

    private record Arrow(Box from, Box to, List<String> edges, boolean runtime) {}

    private final Map<String, Module> modules = new TreeMap<>();
    private final Map<String, Box> boxOf = new TreeMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    private int columns;
    private int layers;
    private int height;

    public static void main(String[] arguments) throws Exception {
        DrawModules picture = new DrawModules();
        picture.read(Path.of(""));
        picture.arrange();
        Files.writeString(Path.of(OUTPUT), picture.draw());
    }

    private void read(Path repository) throws Exception {
        for (Element module : children(children(pom(repository), "modules").get(0), "module")) {
            String name = module.getTextContent();
            Element pom = pom(repository.resolve(name));
            if (!text(pom, "packaging").equals("pom")) {
                modules.put(name, new Module(name, text(pom, "description"), needs(pom)));
            }
        }
    }

    private static Map<String, String> needs(Element pom) {
        Map<String, String> needs = new TreeMap<>();
        for (Element dependency : children(children(pom, "dependencies").get(0), "dependency")) {
            String scope = text(dependency, "scope");
            if (text(dependency, "groupId").equals("org.attn4j") && !scope.equals("test")) {
                // A scope that depends on the profile is runtime in the default build.
                String kept = scope.isEmpty() ? "compile" : "runtime";
                needs.put(text(dependency, "artifactId").replaceFirst("attn4j-", ""), kept);
            }
        }
        return needs;
    }

    private void arrange() {
        PLACES.stream().map(Box::new).forEach(this::add);
        columns = 1 + boxes.stream().mapToInt(box -> box.place.column).max().orElseThrow();
        for (String name : modules.keySet()) {
            if (!boxOf.containsKey(name)) {
                add(new Box(new Place(List.of(name), columns++, COLUMN, "program")));
            }
        }
        boxes.removeIf(box -> box.lines.isEmpty());
        boxes.forEach(box -> box.layer = layer(box));
        layers = 1 + boxes.stream().mapToInt(box -> box.layer).max().orElseThrow();
        measure();
        connect();
    }

    private void add(Box box) {
        boxes.add(box);
        for (String name : box.place.modules) {
            if (modules.containsKey(name)) {
                boxOf.put(name, box);
                box.lines.add(new String[] {"name", name});
                for (String line : wrapped(modules.get(name).description.replaceFirst("\\.$", ""), box.place.width - 2 * PADDING)) {
                    box.lines.add(new String[] {"text", line});
                }
            }
        }
    }

    private static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * LETTER > width) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? word : line + " " + word;
        }
        lines.add(line);
        return lines;
    }

    /** The longest way down. */
    private int layer(Box box) {
        return box.place.modules.stream()
                .filter(modules::containsKey)
                .flatMap(name -> modules.get(name).needs.keySet().stream())
                .map(boxOf::get)
                .filter(other -> other != box)
                .mapToInt(other -> 1 + layer(other))
                .max()
                .orElse(0);
    }

    private void measure() {
        int y = MARGIN;
        for (int layer = layers - 1; layer >= 0; layer--) {
            int row = layer;
            List<Box> inRow = boxes.stream().filter(box -> box.layer == row).toList();
            for (Box box : inRow) {
                box.x = MARGIN + box.place.column * (COLUMN + GAP);
                box.width = box.place.width;
                if (wide(box)) {
                    box.x = MARGIN;
                    box.width = columns * (COLUMN + GAP) - GAP;
                    box.lines.clear();
                    Module only = modules.get(box.place.modules.get(0));
                    box.lines.add(new String[] {"name", only.name});
                    box.lines.add(new String[] {"text", only.description.replaceFirst("\\.$", "")});
                }
                box.height = 2 * PADDING - 4
                        + box.lines.stream().mapToInt(line -> line[0].equals("name") ? NAME : LINE).sum();
                box.y = y;
            }
            int tallest = inRow.stream().mapToInt(box -> box.height).max().orElse(0);
            inRow.forEach(box -> box.y += tallest - box.height);
            y += tallest + ROW_GAP;
        }
        height = y - ROW_GAP + 58;
    }

    /** What is alone at the top or the bottom. */
    private boolean wide(Box box) {
        return (box.layer == 0 || box.layer == layers - 1)
                && boxes.stream().filter(other -> other.layer == box.layer).count() == 1;
    }

    private void connect() {
        for (Box from : boxes) {
            for (Box to : boxes) {
                List<String> edges = new ArrayList<>();
                boolean runtime = true;
                for (String name : from.place.modules) {
                    for (Map.Entry<String, String> need : modules.getOrDefault(name, new Module("", "", Map.of())).needs.entrySet()) {
                        if (from != to && boxOf.get(need.getKey()) == to) {
                            edges.add(name + " " + need.getKey() + " " + need.getValue());
                            runtime &= need.getValue().equals("runtime");
                        }
                    }
                }
                if (!edges.isEmpty()) {
                    arrows.add(new Arrow(from, to, edges, runtime));
                }
            }
        }
        arrows.sort(Comparator.comparingInt((Arrow arrow) -> arrow.from.layer - arrow.to.layer));
    }

    private String draw() {
        int width = 2 * MARGIN + columns * (COLUMN + GAP) - GAP;
        svg.append("""
                <!-- Drawn from the poms by tools/DrawModules.java. -->
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" \
                aria-label="The modules of attn4j and what each needs">
                <style>
                  text { font-family: -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #57606a; font-size: 13px; }
                  .name { fill: #1f2328; font-size: 15px; font-weight: 600; }
                  .ground { fill: #ffffff; }
                  .box { stroke: #8c959f; stroke-width: 1; }
                  .arrow { fill: none; stroke: #6e7781; stroke-width: 1.6; }
                  .runtime { stroke-dasharray: 6 4; }
                  .head { fill: #6e7781; }
                  .program { fill: #ddeeff; } .seam { fill: #e9e4fb; } .core { fill: #d9f2e1; }
                  .plugin { fill: #fff1cc; } .kernels { fill: #ffe3d3; } .testkit { fill: #e7ebf0; }
                  @media (prefers-color-scheme: dark) {
                    text { fill: #a9b4c0; }
                    .name { fill: #e6edf3; }
                    .ground { fill: #0d1117; }
                    .box { stroke: #6e7681; }
                    .arrow { stroke: #8b949e; }
                    .head { fill: #8b949e; }
                    .program { fill: #12304f; } .seam { fill: #2d2554; } .core { fill: #12402a; }
                    .plugin { fill: #453708; } .kernels { fill: #4d2710; } .testkit { fill: #242c36; }
                  }
                </style>
                <defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">\
                <path class="head" d="M0 0 10 5 0 10z"/></marker></defs>
                <rect class="ground" width="%1$d" height="%2$d" rx="12"/>
                """.formatted(width, height));
        arrows.forEach(this::draw);
        boxes.forEach(this::draw);
        legend(width);
        return svg.append("</svg>\n").toString();
    }

    private void draw(Box box) {
        svg.append("<g data-modules=\"%s\">%n".formatted(String.join(" ", box.place.modules)));
        svg.append("  <rect class=\"box %s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>%n"
                .formatted(box.place.colour, box.x, box.y, box.width, box.height));
        int y = box.y + PADDING - 5;
        for (String[] line : box.lines) {
            y += line[0].equals("name") ? NAME : LINE;
            svg.append("  <text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n"
                    .formatted(line[0], box.x + PADDING, y - 3, line[1].replace("&", "&amp;").replace("<", "&lt;")));
        }
        svg.append("</g>\n");
    }

    private void draw(Arrow arrow) {
        Box from = arrow.from;
        Box to = arrow.to;
        int top = from.y + from.height;
        List<int[]> free = free(from, to);
        String path;
        if (!free.isEmpty()) {
            int[] widest = free.stream().max(Comparator.comparingInt(span -> span[1] - span[0])).orElseThrow();
            int x = (widest[0] + widest[1]) / 2;
            path = "M%d %d V%d".formatted(x, top, to.y - 1);
        } else {
            // Down beside what is in between, across just above the target, and down to it.
            boolean fromRight = from.x > to.x;
            int start = fromRight ? from.x + 26 + 22 * from.left++ : from.x + from.width - 26 - 22 * from.left++;
            int end = fromRight ? to.x + to.width - 30 - 26 * to.landed++ : to.x + 30 + 26 * to.landed++;
            int channel = to.y - ROW_GAP / 2;
            int turn = fromRight ? -8 : 8;
            path = "M%d %d V%d q0 8 %d 8 H%d q%d 0 %d 8 V%d"
                    .formatted(start, top, channel - 8, turn, end - turn, turn, turn, to.y - 1);
        }
        svg.append("<path class=\"arrow%s\" marker-end=\"url(#head)\" d=\"%s\" data-needs=\"%s\"/>%n"
                .formatted(arrow.runtime ? " runtime" : "", path, String.join(", ", arrow.edges)));
    }

    /** The spans of x that both boxes have and no box in between. */
    private List<int[]> free(Box from, Box to) {
        List<int[]> spans = new ArrayList<>();
        int start = Math.max(from.x, to.x) + 12;
        int end = Math.min(from.x + from.width, to.x + to.width) - 12;
        List<Box> between = boxes.stream()
                .filter(box -> box.layer < from.layer && box.layer > to.layer)
                .sorted(Comparator.comparingInt(box -> box.x))
                .toList();
        for (Box box : between) {
            if (box.x - 12 > start) {
                spans.add(new int[] {start, Math.min(end, box.x - 12)});
            }
            start = Math.max(start, box.x + box.width + 12);
        }
        spans.add(new int[] {start, end});
        spans.removeIf(span -> span[1] - span[0] < 4);
        return spans;
    }

    private void legend(int width) {
        int y = height - 26;
        svg.append(("<path class=\"arrow\" marker-end=\"url(#head)\" d=\"M%d %d h44\"/>"
                        + "<text class=\"text\" x=\"%d\" y=\"%d\">uses its classes</text>%n")
                .formatted(MARGIN + 4, y, MARGIN + 58, y + 4));
        svg.append(("<path class=\"arrow runtime\" marker-end=\"url(#head)\" d=\"M%d %d h44\"/>"
                        + "<text class=\"text\" x=\"%d\" y=\"%d\">finds it by name or as a service at run time</text>%n")
                .formatted(MARGIN + 190, y, MARGIN + 244, y + 4));
    }

    private static Element pom(Path folder) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile())
                .getDocumentElement();
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
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
