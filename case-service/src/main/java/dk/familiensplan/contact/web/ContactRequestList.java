package dk.familiensplan.contact.web;

import java.util.List;

/** One field, so that more can be said later. */
public record ContactRequestList(List<ContactRequestView> items) {}
