package app.viewership.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of one package of the window, from the bundle `words.properties` beside its classes. A key that is not
/// there throws: a missing word is a mistake to find in the first test, not a hole on the screen.
public final class Words {

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of the package of `type`.
    ///
    /// @throws java.util.MissingResourceException when the package has no `words.properties`
    public static Words of(Class<?> type) {
        return new Words(ResourceBundle.getBundle(type.getPackageName() + ".words", Locale.ROOT, type.getModule()));
    }

    /// Whether there is a sentence `key`; for names of what came with a log, which may have no better word than its
    /// own.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The sentence `key`, its `{0}`, `{1}` … filled in. Numbers are to be written out by the caller.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
