package org.attn4j.config.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Nothing;
import org.attn4j.config.document.Node.Text;
import org.attn4j.config.document.Node.Truth;

/** Turns nodes into maps, lists, texts, numbers, truth values and null. */
enum PlainValues {
    /** As written. */
    WITH_NULL,
    /** Members that are null left out. */
    WITHOUT_NULL;

    Object of(Node node) {
        if (node instanceof Members object) {
            return members(object);
        }
        if (node instanceof Elements list) {
            List<Object> plain = new ArrayList<>();
            list.elements().forEach(element -> plain.add(of(element)));
            return plain;
        }
        if (node instanceof Text text) {
            return text.value();
        }
        if (node instanceof Truth truth) {
            return truth.value();
        }
        if (node instanceof Node.Number number) {
            return number.isInteger() ? WholeNumbers.plain(number.value()) : (Object) number.real();
        }
        return null;
    }

    Map<String, Object> members(Members object) {
        Map<String, Object> plain = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (this == WITH_NULL || !(member.value() instanceof Nothing)) {
                plain.put(name, of(member.value()));
            }
        });
        return plain;
    }
}
