package dev.offshoot.contracts;

import dev.offshoot.contracts.auth.EmailChanged;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.contracts.auth.InvitationCreated;
import dev.offshoot.contracts.auth.InvitationReminded;
import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.contracts.auth.RegistrationRefused;
import dev.offshoot.contracts.auth.SessionReuseDetected;
import dev.offshoot.contracts.auth.SessionRevoked;
import dev.offshoot.contracts.auth.UserAccessChanged;
import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.contracts.auth.UserLocked;
import dev.offshoot.contracts.auth.UserReactivated;
import dev.offshoot.contracts.auth.UserRegistered;
import dev.offshoot.contracts.auth.UserUpdated;
import dev.offshoot.contracts.broker.RoutingChanged;
import dev.offshoot.contracts.broker.ServiceLost;
import dev.offshoot.contracts.broker.ServiceReturned;
import dev.offshoot.contracts.events.EventCancelled;
import dev.offshoot.contracts.events.EventChanged;
import dev.offshoot.contracts.events.EventDeleted;
import dev.offshoot.contracts.events.EventPublished;
import dev.offshoot.contracts.events.EventRejected;
import dev.offshoot.contracts.events.EventRescheduled;
import dev.offshoot.contracts.events.EventSubmitted;
import dev.offshoot.contracts.events.EventWithdrawn;
import dev.offshoot.contracts.events.RegistrationAdmitted;
import dev.offshoot.contracts.events.RegistrationCancelled;
import dev.offshoot.contracts.events.RegistrationConfirmed;
import dev.offshoot.contracts.events.RegistrationOffered;
import dev.offshoot.contracts.events.RegistrationPaidTooLate;
import dev.offshoot.contracts.events.RegistrationRecalled;
import dev.offshoot.contracts.events.RegistrationRequested;
import dev.offshoot.contracts.events.RegistrationWaitlisted;
import dev.offshoot.contracts.events.ReminderIssued;
import dev.offshoot.contracts.events.TeamMemberAdded;
import dev.offshoot.contracts.events.TeamMemberChanged;
import dev.offshoot.contracts.events.TeamMemberRemoved;
import dev.offshoot.contracts.mail.AddressSuppressed;
import dev.offshoot.contracts.mail.DeliveryBounced;
import dev.offshoot.contracts.mail.DeliveryDelivered;
import dev.offshoot.contracts.mail.DeliveryFailed;
import dev.offshoot.contracts.mail.DeliverySent;
import dev.offshoot.contracts.mail.DeliverySkipped;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.contracts.media.ContextClosed;
import dev.offshoot.contracts.media.ContextMembersChanged;
import dev.offshoot.contracts.media.ContextOpened;
import dev.offshoot.contracts.media.MediaReferenceAdded;
import dev.offshoot.contracts.media.MediaReferenceRemoved;
import dev.offshoot.contracts.media.ReferenceRefused;
import dev.offshoot.contracts.media.ResourceRemoved;
import dev.offshoot.contracts.opportunities.ApplicationRejected;
import dev.offshoot.contracts.opportunities.ApplicationSelected;
import dev.offshoot.contracts.payments.InvoiceIssued;
import dev.offshoot.contracts.payments.PaymentAnnounced;
import dev.offshoot.contracts.payments.PaymentCancelled;
import dev.offshoot.contracts.payments.PaymentChanged;
import dev.offshoot.contracts.payments.PaymentDeclined;
import dev.offshoot.contracts.payments.PaymentExpired;
import dev.offshoot.contracts.payments.PaymentOpened;
import dev.offshoot.contracts.payments.PaymentOverpaid;
import dev.offshoot.contracts.payments.PaymentRefused;
import dev.offshoot.contracts.payments.PaymentRequested;
import dev.offshoot.contracts.payments.PaymentSucceeded;
import dev.offshoot.contracts.payments.PaymentWithdrawn;
import dev.offshoot.contracts.payments.RefundFailed;
import dev.offshoot.contracts.payments.RefundRequested;
import dev.offshoot.contracts.payments.RefundSucceeded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every event type of the platform. Types are added here, never removed. */
public final class Catalogue {

    private static final Catalogue PLATFORM = new Catalogue(Stream.of(
                    EmailChanged.class,
                    EmailVerificationRequested.class,
                    InvitationCreated.class,
                    InvitationReminded.class,
                    PasswordChanged.class,
                    PasswordResetRequested.class,
                    RegistrationRefused.class,
                    SessionReuseDetected.class,
                    SessionRevoked.class,
                    UserAccessChanged.class,
                    UserDeactivated.class,
                    UserErased.class,
                    UserLocked.class,
                    UserReactivated.class,
                    UserRegistered.class,
                    UserUpdated.class,
                    RoutingChanged.class,
                    ServiceLost.class,
                    ServiceReturned.class,
                    EventCancelled.class,
                    EventChanged.class,
                    EventDeleted.class,
                    EventPublished.class,
                    EventRejected.class,
                    EventRescheduled.class,
                    EventSubmitted.class,
                    EventWithdrawn.class,
                    RegistrationAdmitted.class,
                    RegistrationCancelled.class,
                    RegistrationConfirmed.class,
                    RegistrationOffered.class,
                    RegistrationPaidTooLate.class,
                    RegistrationRecalled.class,
                    RegistrationRequested.class,
                    RegistrationWaitlisted.class,
                    ReminderIssued.class,
                    TeamMemberAdded.class,
                    TeamMemberChanged.class,
                    TeamMemberRemoved.class,
                    AddressSuppressed.class,
                    DeliveryBounced.class,
                    DeliveryDelivered.class,
                    DeliveryFailed.class,
                    DeliverySent.class,
                    DeliverySkipped.class,
                    MailRequested.class,
                    ContextClosed.class,
                    ContextMembersChanged.class,
                    ContextOpened.class,
                    MediaReferenceAdded.class,
                    MediaReferenceRemoved.class,
                    ReferenceRefused.class,
                    ResourceRemoved.class,
                    ApplicationRejected.class,
                    ApplicationSelected.class,
                    InvoiceIssued.class,
                    PaymentAnnounced.class,
                    PaymentCancelled.class,
                    PaymentChanged.class,
                    PaymentDeclined.class,
                    PaymentExpired.class,
                    PaymentOpened.class,
                    PaymentOverpaid.class,
                    PaymentRefused.class,
                    PaymentRequested.class,
                    PaymentSucceeded.class,
                    PaymentWithdrawn.class,
                    RefundFailed.class,
                    RefundRequested.class,
                    RefundSucceeded.class)
            .map(Contract::of)
            .toList());

    private final List<Contract> contracts;

    private Catalogue(List<Contract> contracts) {
        this.contracts = contracts;
    }

    public static Catalogue platform() {
        return PLATFORM;
    }

    public List<Contract> contracts() {
        return contracts;
    }

    /** The contract of a type as it stands on the wire: {@code shop.mail.requested} finds {@code *.mail.requested}. */
    public Optional<Contract> find(String type) {
        return contracts.stream()
                .filter(contract -> contract.type().equals(type) || contract.covers(type))
                .findFirst();
    }
}
