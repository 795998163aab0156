package app.viewership.store;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/// A list that cannot be changed but continued: the longer list shares the elements of the shorter one, so that a list
/// that grows with each of thousands of imports is not copied for each. Safe for many threads.
final class Growing<E> extends AbstractList<E> implements RandomAccess {

    /// Elements of all lists that continue one another, those of this one first.
    private static final class Shared {
        private Object[] elements;
        private int size;

        Shared(Object[] elements) {
            this.elements = elements;
            this.size = elements.length;
        }

        /// Appends behind the first `at`, which must be all.
        synchronized boolean append(int at, Object[] more) {
            if (size != at) {
                return false;
            }
            if (elements.length < at + more.length) {
                elements = Arrays.copyOf(elements, Math.max(2 * at, at + more.length));
            }
            System.arraycopy(more, 0, elements, at, more.length);
            size += more.length;
            return true;
        }
    }

    private final Shared shared;
    private final Object[] elements;
    private final int size;

    private Growing(Shared shared, int size) {
        this.shared = shared;
        this.elements = shared.elements;
        this.size = size;
    }

    /// The same elements; a list that cannot be changed is not copied.
    static <E> Growing<E> of(Collection<E> elements) {
        if (elements instanceof Growing<E> same) {
            return same;
        }
        Shared shared = new Shared(elements.toArray());
        return new Growing<>(shared, shared.size);
    }

    /// These elements and more behind them.
    Growing<E> plus(List<E> more) {
        if (more.isEmpty()) {
            return this;
        }
        Object[] added = more.toArray();
        Shared with = shared;
        synchronized (with) {
            if (!with.append(size, added)) {
                with = new Shared(Arrays.copyOf(elements, size));
                with.append(size, added);
            }
            return new Growing<>(with, size + added.length);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) elements[index];
    }

    @Override
    public int size() {
        return size;
    }
}
