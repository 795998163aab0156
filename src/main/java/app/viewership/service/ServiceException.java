package app.viewership.service;

import app.viewership.source.Foreseen;

/// What was asked for makes no sense, told in a sentence for the user: what is wrong and what to do.
public final class ServiceException extends RuntimeException implements Foreseen {

    private static final long serialVersionUID = 1L;

    ServiceException(String sentence) {
        super(sentence);
    }
}
