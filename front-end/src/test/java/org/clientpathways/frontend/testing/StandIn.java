package org.clientpathways.frontend.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the field of a test that gets the server standing in for the services. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface StandIn {}
