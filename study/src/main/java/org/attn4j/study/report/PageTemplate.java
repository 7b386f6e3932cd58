package org.attn4j.study.report;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;

/** The templates of pages, which are resources and may include each other: {@code {{>head.html}}}. */
final class PageTemplate {

    private PageTemplate() {}

    /** Fills in a template. Values are escaped unless it says otherwise; empty texts count as absent. */
    static String render(String template, Object values) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(PageScript.resource(name)))
                .compile(PageScript.resource(template))
                .execute(values);
    }
}
