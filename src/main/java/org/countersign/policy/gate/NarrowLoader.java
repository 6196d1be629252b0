package org.countersign.policy.gate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows a few classes, and hides all others from code that looks for them through it. */
public final class NarrowLoader extends ClassLoader {

    /** What the compiler looks up to understand the classes that rules may name: what these extend, throw and return. */
    private static final Pattern FOR_THE_COMPILER = Pattern.compile(
            "org/(?:drools|kie)/.*|META-INF/kie\\..*\\.conf"
                    + "|java/io/(?:Serializable|Externalizable|Closeable|\\w+Exception|Object(?:In|Out)putStream)"
                    + "|java/lang/(?:\\w*Exception|\\w*Error|Object|Enum(?:\\$EnumDesc)?|Record|Override|AutoCloseable|Cloneable|Iterable"
                    + "|Byte|Character|Short|Float|Double|Void|Deprecated|FunctionalInterface|SafeVarargs|SuppressWarnings"
                    + "|StringBuffer|StringBuilder|AbstractStringBuilder|Appendable|Readable)"
                    + "|java/lang/(?:annotation|constant)/\\w+"
                    + "|java/lang/invoke/(?:MethodHandles(?:\\$Lookup)?|StringConcatFactory|TypeDescriptor(?:\\$OfField)?)"
                    + "|java/lang/reflect/(?:AnnotatedElement|GenericDeclaration|Type)"
                    + "|java/math/\\w+|java/time/[\\w/$]+|java/util/(?:function|regex)/\\w+"
                    + "|java/util/(?:\\w*Collections?|\\w*List|\\w*Set|\\w*Map|Iterator|Optional|Comparator|Spliterator)(?:\\$\\w+)?");

    /** The JDK makes code of its own to call a constructor that was called often by reflection; nobody else can use these. */
    private static final Pattern FOR_REFLECTION = Pattern.compile("jdk/internal/reflect/\\w+AccessorImpl");

    private final ClassLoader all = NarrowLoader.class.getClassLoader();
    private final Predicate<String> shown;

    private NarrowLoader(Predicate<String> shown) {
        super(null);
        this.shown = shown;
    }

    /** For compiled rules while they run: they report by the static methods of this class. */
    public static NarrowLoader ofRules(Class<?> verbs) {
        Predicate<String> ofRules = new Reach(verbs)::isShown;
        return new NarrowLoader(ofRules.or(name -> FOR_REFLECTION.matcher(name).matches()));
    }

    /** For the engine while it makes rules into classes. */
    public static NarrowLoader ofTheCompiler(Class<?> verbs) {
        Predicate<String> ofRules = new Reach(verbs)::isShown;
        return new NarrowLoader(
                ofRules.or(name -> FOR_THE_COMPILER.matcher(name).matches()));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!shown.test(name.replace('.', '/'))) {
            throw new ClassNotFoundException(name);
        }
        return all.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isShown(name) ? all.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isShown(name) ? all.getResources(name) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isShown(name) ? all.getResourceAsStream(name) : null;
    }

    private boolean isShown(String resource) {
        return shown.test(resource.replaceFirst("\\.class$", ""));
    }
}
